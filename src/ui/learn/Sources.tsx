import { useWords } from '../words/use-words.ts';

const ROWS = ['willy', 'marshall', 'munro', 'lopes', 'rees', 'raisanen', 'larsen'] as const;

/** Lists each source with what it shows and what it does not show. */
export function Sources() {
  const { t } = useWords();
  return (
    <section className="learn-known">
      <h2>{t('learn.known.title')}</h2>
      <dl className="sources">
        {ROWS.map((row) => (
          <div className="source" key={row}>
            <dt>{t(`learn.known.rows.${row}.source`)}</dt>
            <dd>
              <span className="source-label">{t('learn.known.shows')}</span>
              {t(`learn.known.rows.${row}.shows`)}
            </dd>
            <dd>
              <span className="source-label">{t('learn.known.not')}</span>
              {t(`learn.known.rows.${row}.not`)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="learn-soft">{t('learn.known.abstracts')}</p>
    </section>
  );
}
