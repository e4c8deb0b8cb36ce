import * as v from 'valibot';
import { EXERCISES } from '../core/coach/programme.ts';
import { BACKENDS, POSE_MODELS, type PoseModel } from '../pose/engine.ts';
import { LANGUAGE_CODES, type Settings } from './app-state.ts';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** What of the settings is a person's own (`OwnProgramme`), wherever it is kept. */
export const PROGRAMME_SETTINGS = {
  exercise: v.picklist(EXERCISES),
  sets: whole(1, 10),
  repsPerSet: v.nullable(whole(1, 50)),
  restS: whole(0, 600),
  fading: v.picklist(['off', 'auto', '25', '50', '75', '100']),
} as const;

/** Chosen by measurement; docs/decisions says how. */
const DEFAULT_MODEL: PoseModel = 'blazepose-full';

/** @param languages the person's own, best first (`navigator.languages`). */
export function defaultSettings(languages: readonly string[]): Settings {
  const known = languages.map((language) => language.slice(0, 2).toLowerCase()).find(isLanguage);
  return {
    model: DEFAULT_MODEL,
    backend: 'auto',
    mirrored: true,
    language: known ?? 'en',
    theme: 'system',
    cameraId: null,
    facing: 'user',
    resolution: '640x480',
    voice: true,
    tones: false,
    muted: false,
    earsOnly: false,
    letterKeys: true,
    exercise: 'two-leg-squat',
    sets: 1,
    repsPerSet: 8,
    restS: 45,
    fading: 'off',
    tourSeen: false,
    mirrorLookSeen: false,
  };
}

/**
 * Reads settings that come from outside (storage, the address). What is missing or not understood keeps its value from
 * `defaults`, each by itself, so that one odd value never costs a person the others.
 */
export function parseSettings(stored: unknown, defaults: Settings): Settings {
  const schema = v.fallback(
    v.object({
      model: v.fallback(v.picklist(POSE_MODELS), defaults.model),
      backend: v.fallback(v.picklist([...BACKENDS, 'auto']), defaults.backend),
      mirrored: v.fallback(v.boolean(), defaults.mirrored),
      language: v.fallback(v.picklist(LANGUAGE_CODES), defaults.language),
      theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaults.theme),
      cameraId: v.fallback(v.nullable(v.string()), defaults.cameraId),
      facing: v.fallback(v.picklist(['user', 'environment']), defaults.facing),
      resolution: v.fallback(v.picklist(['640x480', '1280x720']), defaults.resolution),
      voice: v.fallback(v.boolean(), defaults.voice),
      tones: v.fallback(v.boolean(), defaults.tones),
      muted: v.fallback(v.boolean(), defaults.muted),
      earsOnly: v.fallback(v.boolean(), defaults.earsOnly),
      letterKeys: v.fallback(v.boolean(), defaults.letterKeys),
      exercise: v.fallback(PROGRAMME_SETTINGS.exercise, defaults.exercise),
      sets: v.fallback(PROGRAMME_SETTINGS.sets, defaults.sets),
      repsPerSet: v.fallback(PROGRAMME_SETTINGS.repsPerSet, defaults.repsPerSet),
      restS: v.fallback(PROGRAMME_SETTINGS.restS, defaults.restS),
      fading: v.fallback(PROGRAMME_SETTINGS.fading, defaults.fading),
      tourSeen: v.fallback(v.boolean(), defaults.tourSeen),
      mirrorLookSeen: v.fallback(v.boolean(), defaults.mirrorLookSeen),
    }),
    defaults,
  );
  return v.parse(schema, stored);
}

/** `?model=…&backend=…` take precedence over what is stored, for this visit. What is not understood is ignored. */
export function settingsFromAddress(address: URLSearchParams, stored: Settings): Settings {
  return parseSettings({ ...stored, model: address.get('model'), backend: address.get('backend') }, stored);
}

function isLanguage(language: string): language is Settings['language'] {
  return LANGUAGE_CODES.some((known) => known === language);
}
