import { expect, test } from 'vitest';
import { modelCost, modelName } from '../../src/ui/words/model-words.ts';
import { createWords } from '../fakes/all-words.ts';

const tongue = { t: createWords('en').getFixedT(null, 'words'), locale: 'en' };

test('UI-12: a lighter model says beside its results what it overlooks, the others do not', () => {
  expect(modelCost(tongue, 'blazepose-lite')).toMatch(/misses small drifts/u);
  expect(modelCost(tongue, 'blazepose-full')).toBeNull();
  expect(modelName(tongue, 'blazepose-lite')).toBe('BlazePose lite');
  expect(modelName(tongue, 'of another build')).toBe('of another build');
});
