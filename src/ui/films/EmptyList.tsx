import { useEffect, useRef } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useRooms } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';

/** The harmless answer has the focus first. */
function KeepIt({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button className="quiet-button" ref={button} onPress={onPress}>
      {t('films.clearNo')}
    </Button>
  );
}

/** Empties the list and forgets its results, after the person has confirmed. */
export function EmptyList() {
  const { batch } = useRooms();
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button className="quiet-button">{t('films.clear')}</Button>
      <ModalOverlay className="films-cover" isDismissable>
        <Modal className="popover films-ask">
          <Dialog className="films-ask-dialog" role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title" className="panel-title">
                  {t('films.clearAsk')}
                </Heading>
                <p>{t('films.clearWarning')}</p>
                <div className="films-ask-ways">
                  <KeepIt onPress={close} />
                  <Button
                    className="plain-button"
                    onPress={() => {
                      close();
                      batch.clear();
                    }}
                  >
                    {t('films.clearYes')}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
