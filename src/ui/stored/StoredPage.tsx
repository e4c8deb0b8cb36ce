import { BackupWays } from '../backup/BackupWays.tsx';
import { SubPage } from '../parts/SubPage.tsx';
import { useWords } from '../words/use-words.ts';
import { StoredParts } from './StoredParts.tsx';
import { WithoutNetwork } from './WithoutNetwork.tsx';
import './stored.css';

/** Says what leaves the machine, which is nothing, and how anybody can check that. */
function Privacy() {
  const { t } = useWords();
  return (
    <section className="stored-privacy" aria-labelledby="stored-privacy">
      <h2 id="stored-privacy" className="section-title">
        {t('stored.privacy')}
      </h2>
      <p>{t('stored.privacyText')}</p>
      <p>{t('stored.others')}</p>
      <h3>{t('stored.check')}</h3>
      <ol className="stored-steps">
        <li>{t('stored.checkSteps.cut')}</li>
        <li>{t('stored.checkSteps.watch')}</li>
        <li>{t('stored.checkSteps.rule')}</li>
      </ol>
      <p>
        <a className="text-link" href="licences.txt" target="_blank" rel="noopener">
          {t('stored.licences')}
        </a>
      </p>
    </section>
  );
}

/** Shows what leaves the machine, what works without a network, and what is stored, and removes it. */
export function StoredPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords();
  return (
    <SubPage title={t('stored.title')} lead={t('stored.lead')} onBack={onBack}>
      <WithoutNetwork />
      <BackupWays />
      <StoredParts />
      <Privacy />
    </SubPage>
  );
}
