import { useEffect, useState, type ReactNode } from 'react';
import { useIntents } from '../app-context.ts';
import { useWords } from '../use-words.ts';

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** A video may be dropped on any screen. */
export function DropAnywhere({ children }: { readonly children: ReactNode }) {
  const intents = useIntents();
  const { t } = useWords();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) intents.openFile(file);
    };
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [intents]);

  return (
    <>
      {children}
      {over ? (
        <div className="drop-cover" aria-hidden="true">
          <p>{t('start.drop')}</p>
        </div>
      ) : null}
    </>
  );
}
