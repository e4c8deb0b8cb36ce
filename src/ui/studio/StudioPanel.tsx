import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';
import { DemonstrationTools } from './DemonstrationTools.tsx';
import { GuideTools } from './GuideTools.tsx';
import { KeepTools, ScreenTools } from './KeepTools.tsx';
import { InFront } from './InFront.tsx';
import { MomentTools } from './MomentTools.tsx';
import type { StudioHands } from './studio-actions.ts';

interface StudioPanelProps {
  readonly hands: StudioHands;
  /** Called when the panel, and the focus with it, is gone. */
  readonly onLeft: () => void;
}

/** Shows the physiotherapist's tools beside the picture, never over it. */
export function StudioPanel({ hands, onLeft }: StudioPanelProps) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    return onLeft;
  }, [onLeft]);
  return (
    <aside className="studio studio-panel" aria-labelledby="studio-title">
      <header className="studio-head">
        <h2 className="panel-title" id="studio-title" ref={title} tabIndex={-1}>
          {t('studio.title')}
        </h2>
        <Button className="sign-button" aria-label={t('studio.close')} onPress={() => hands.studio.openPanel(false)}>
          <Icon name="close" />
        </Button>
      </header>
      <InFront />
      <MomentTools hands={hands} />
      <DemonstrationTools />
      <GuideTools />
      <KeepTools hands={hands} />
      <ScreenTools hands={hands} />
    </aside>
  );
}
