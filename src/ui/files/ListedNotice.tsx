import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useAppState } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

interface ListedNoticeProps {
  readonly count: number;
  readonly onClose: () => void;
}

/** Says what became of videos that were dropped while another screen is up. The start page shows their list instead. */
export function ListedNotice({ count, onClose }: ListedNoticeProps) {
  const source = useAppState((state) => state.source.kind);
  const isSummary = useAppState((state) => state.finished !== null);
  const { t } = useWords();
  const isInFront = source === 'camera' || source === 'file' || source === 'try-it';
  const isStart = !isInFront && !isSummary;

  useEffect(() => {
    if (isStart) onClose();
  }, [isStart, onClose]);

  if (isStart) return null;
  return (
    <section className="notice file-notice" role="alert">
      <h2 className="notice-title">{isInFront ? t('films.waitBehind', { count }) : t('films.runBehind', { count })}</h2>
      <p className="notice-todo">{isInFront ? t('films.waitBehindTodo') : t('films.runBehindTodo')}</p>
      <div className="notice-ways">
        <Button className="plain-button" onPress={onClose}>
          {t('films.close')}
        </Button>
      </div>
    </section>
  );
}
