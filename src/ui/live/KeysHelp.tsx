import { Dialog, Heading } from 'react-aria-components';
import { useWords } from '../use-words.ts';

export function KeysHelp() {
  const { t } = useWords();
  const rows = [
    [t('keys.space'), t('keys.finish')],
    ['R', t('keys.restart')],
    ['M', t('keys.mirror')],
    ['F', t('keys.fullscreen')],
    ['D', t('keys.diagnostics')],
    ['?', t('keys.help')],
    [t('keys.escape'), t('keys.back')],
  ] as const;
  return (
    <Dialog className="panel">
      <Heading slot="title" className="panel-title">
        {t('live.keys')}
      </Heading>
      <dl className="keys">
        {rows.map(([key, what]) => (
          <div className="keys-row" key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
