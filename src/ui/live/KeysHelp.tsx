import { Dialog, Heading } from 'react-aria-components';
import { useWords } from '../use-words.ts';

export function KeysHelp() {
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
  return (
    <Dialog className="panel live-panel">
      <Heading slot="title" className="panel-title">
        {t('live.keys')}
      </Heading>
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
      <p className="keys-clicker">{t('keys.clicker')}</p>
    </Dialog>
  );
}
