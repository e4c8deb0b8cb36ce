import { useEffect, useRef, type ReactElement } from 'react';
import { Button, DialogTrigger, Popover, type PressEvent } from 'react-aria-components';
import { Icon, type IconName } from '../parts/Icon.tsx';

interface PanelButtonProps {
  readonly name: string;
  readonly icon: IconName;
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
export function PanelButton({ name, icon, shown, onShown, onLeft, children }: PanelButtonProps) {
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
      <Button className="control-button" onPress={notePointer}>
        <Icon name={icon} />
        {name}
      </Button>
      <Popover className="popover" placement="top start" offset={12}>
        {children}
      </Popover>
    </DialogTrigger>
  );
}
