import { Dialog, Heading, Switch } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

function KeyRows({ rows }: { readonly rows: readonly (readonly [readonly string[], string])[] }) {
  return (
    <dl className="keys">
      {rows.map(([keys, what]) => (
        <div className="keys-row" key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeysHelp() {
  const letterKeys = useAppState((state) => state.settings.letterKeys);
  const intents = useIntents();
  const { t } = useWords();
  const rows = [
    [[t('keys.space'), t('keys.pageDown')], t('keys.go')],
    [[t('keys.enter')], t('keys.finish')],
    [['S'], t('keys.sound')],
    [['E', 'B'], t('keys.dark')],
    [['M'], t('keys.mirror')],
    [['R'], t('keys.restart')],
    [['F'], t('keys.fullscreen')],
    [['D'], t('keys.diagnostics')],
    [['?'], t('keys.help')],
    [[t('keys.escape')], t('keys.back')],
  ] as const;
  const studioRows = [
    [['T'], t('studio.keys.tools')],
    [['H'], t('studio.keys.hold')],
    [['A'], t('studio.keys.delayed')],
    [['I'], t('studio.keys.replay')],
    [['J', 'K', 'L'], t('studio.keys.replayParts')],
    [['0', '1', '2', '3'], t('studio.keys.ghost')],
    [['V'], t('studio.keys.plumb')],
    [['G'], t('studio.keys.grid')],
    [['X', 'Z', 'W'], t('studio.keys.pen')],
    [['O'], t('studio.keys.film')],
    [['C'], t('studio.keys.snapshot')],
    [['P'], t('studio.keys.present')],
    [['N'], t('studio.keys.second')],
  ] as const;
  return (
    <Dialog className="panel live-panel keys-panel">
      <Heading slot="title" className="panel-title">
        {t('live.keys')}
      </Heading>
      <div className="keys-columns">
        <KeyRows rows={rows} />
        <section aria-labelledby="studio-keys">
          <h3 className="keys-title" id="studio-keys">
            {t('studio.keysTitle')}
          </h3>
          <KeyRows rows={studioRows} />
        </section>
      </div>
      <Switch
        className="switch"
        isSelected={letterKeys}
        onChange={(chosen) => intents.changeSettings({ letterKeys: chosen })}
      >
        <span className="switch-track" aria-hidden="true" />
        {t('keys.letters')}
      </Switch>
      <p className="keys-clicker">{t('keys.clicker')}</p>
    </Dialog>
  );
}
