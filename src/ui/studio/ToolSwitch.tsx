import { Switch } from 'react-aria-components';

interface ToolSwitchProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: string;
}

export function ToolSwitch({ on, onSwitch, children }: ToolSwitchProps) {
  return (
    <Switch className="switch" isSelected={on} onChange={onSwitch}>
      <span className="switch-track" aria-hidden="true" />
      {children}
    </Switch>
  );
}
