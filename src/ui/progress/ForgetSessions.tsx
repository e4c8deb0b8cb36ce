import { useEffect, useRef } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useIntents } from '../app-context.ts';
import { useWords } from '../use-words.ts';

/** The harmless answer has the focus first. */
function KeepThem({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button className="quiet-button" ref={button} onPress={onPress}>
      {t('progress.forgetNo')}
    </Button>
  );
}

/** Deletes every session, once the person has said so twice. */
export function ForgetSessions({ count }: { readonly count: number }) {
  const intents = useIntents();
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button className="quiet-button">{t('progress.forget')}</Button>
      <ModalOverlay className="forget-cover" isDismissable>
        <Modal className="popover forget">
          <Dialog className="forget-dialog" role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title" className="panel-title">
                  {t('progress.forgetAsk', { count })}
                </Heading>
                <p>{t('progress.forgetWarning')}</p>
                <div className="forget-ways">
                  <KeepThem onPress={close} />
                  <Button
                    className="plain-button"
                    onPress={() => {
                      intents.forgetHistory();
                      close();
                    }}
                  >
                    {t('progress.forgetYes')}
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
