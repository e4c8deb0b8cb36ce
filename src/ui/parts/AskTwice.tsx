import { useEffect, useRef } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './ask-twice.css';

/** The harmless answer has the focus first. */
function Keep({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button className="quiet-button" ref={button} onPress={onPress}>
      {label}
    </Button>
  );
}

interface AskTwiceProps {
  readonly isOpen: boolean;
  /** The question whether to do it. */
  readonly question: string;
  /** Says what would be lost. */
  readonly warning: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  /** Also called on Escape and on a press beside the question. */
  readonly onClose: () => void;
}

/** Asks before something is deleted that can't be brought back. */
export function AskTwice({ isOpen, question, warning, yes, no, onYes, onClose }: AskTwiceProps) {
  return (
    <ModalOverlay
      className="ask-cover"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className="popover ask">
        <Dialog className="ask-dialog" role="alertdialog">
          <Heading slot="title" className="panel-title">
            {question}
          </Heading>
          <p>{warning}</p>
          <div className="ask-ways">
            <Keep label={no} onPress={onClose} />
            <Button
              className="plain-button"
              onPress={() => {
                onYes();
                onClose();
              }}
            >
              {yes}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
