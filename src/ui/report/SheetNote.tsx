import { useAppState } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

/** Draws lines to write on by hand. As many as fit are visible. */
function Rules() {
  return (
    <div className="sheet-rules" aria-hidden="true">
      {Array.from({ length: 9 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

/** The note for at home, or room to write one by hand, and the place for a signature. */
export function SheetNote({ note }: { readonly note: string }) {
  const { t } = useWords();
  const signer = useAppState((state) => state.settings.signer.trim());
  return (
    <section className="sheet-note">
      <h3>{t('report.note')}</h3>
      {note === '' ? <Rules /> : <p>{note}</p>}
      {signer === '' ? null : <p className="sheet-sign">{t('report.signature', { signer })}</p>}
    </section>
  );
}
