import type { ReactElement } from 'react';
import { Button, ToggleButton, Tooltip, TooltipTrigger, type PressEvent } from 'react-aria-components';
import { Icon, type IconName } from '../parts/Icon.tsx';

function Named({ name, children }: { readonly name: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" offset={8}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}

export interface SignButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly className?: string;
  readonly onPress?: (event: PressEvent) => void;
}

/** A button that shows only a sign. Its name appears on hover and is read by screen readers. */
export function SignButton({ name, icon, className = '', onPress }: SignButtonProps) {
  return (
    <Named name={name}>
      <Button className={`sign-button ${className}`} aria-label={name} {...(onPress === undefined ? {} : { onPress })}>
        <Icon name={icon} />
      </Button>
    </Named>
  );
}

interface SwitchButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly className?: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** A sign button that stays pressed while something is on. */
export function SwitchButton({ name, icon, className = '', on, onSwitch }: SwitchButtonProps) {
  return (
    <Named name={name}>
      <ToggleButton className={`sign-button ${className}`} aria-label={name} isSelected={on} onChange={onSwitch}>
        <Icon name={icon} />
      </ToggleButton>
    </Named>
  );
}
