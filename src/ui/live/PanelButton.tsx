import { useEffect, useRef, type ReactElement } from 'react';
import { DialogTrigger, Popover, type PressEvent } from 'react-aria-components';
import { SignButton, type SignButtonProps } from './SignButton.tsx';

interface PanelButtonProps extends Omit<SignButtonProps, 'onPress'> {
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
  /** True once a panel that was opened by pointer has been closed. */
  readonly onLeft: () => void;
  readonly children: ReactElement;
}

/**
 * Opens a panel. Gives the focus back to the button only after a keyboard action. After a pointer the focused button would swallow the
 * next Space, which starts or pauses the set from three metres away.
 */
export function PanelButton({ shown, onShown, onLeft, children, ...sign }: PanelButtonProps) {
  const byPointer = useRef(false);
  const notePointer = ({ pointerType }: PressEvent) => {
    byPointer.current = pointerType !== 'keyboard' && pointerType !== 'virtual';
  };
  useEffect(() => {
    if (shown || !byPointer.current) return;
    byPointer.current = false;
    onLeft();
  }, [shown, onLeft]);
  return (
    <DialogTrigger isOpen={shown} onOpenChange={onShown}>
      <SignButton {...sign} onPress={notePointer} />
      <Popover className="popover" placement="top" offset={12}>
        {children}
      </Popover>
    </DialogTrigger>
  );
}
