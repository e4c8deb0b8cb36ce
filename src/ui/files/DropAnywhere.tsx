import { useEffect, useState, type ReactNode } from 'react';
import { useIntents } from '../context/app-context.ts';
import { ListedNotice } from './ListedNotice.tsx';
import { useRooms } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { openFiles } from './open-files.ts';

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Lets the person drop one or several files on any screen. */
export function DropAnywhere({ children }: { readonly children: ReactNode }) {
  const intents = useIntents();
  const { batch, backup } = useRooms();
  const { t } = useWords();
  /** Number of files that hover over the page; `null` if there are none. */
  const [over, setOver] = useState<number | null>(null);
  const [listed, setListed] = useState(0);

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(event.dataTransfer?.items.length ?? 1);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(null);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      setOver(null);
      // A page that handles dropped files itself has taken these.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) setListed(openFiles(files, { intents, batch, backup }));
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
  }, [intents, batch, backup]);

  return (
    <>
      {children}
      {listed > 0 ? <ListedNotice count={listed} onClose={() => setListed(0)} /> : null}
      {over === null ? null : (
        <div className="drop-cover" aria-hidden="true">
          <p>{over > 1 ? t('films.drop', { count: over }) : t('start.drop')}</p>
        </div>
      )}
    </>
  );
}
