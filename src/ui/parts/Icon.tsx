const STROKES = {
  camera:
    'M3 8.5A1.5 1.5 0 0 1 4.5 7h2l1.6-2h7.8l1.6 2h2A1.5 1.5 0 0 1 21 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5zM12 16.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5z',
  film: 'M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4',
  mirror: 'M12 3v18M9 7 4 17h5zM15 7l5 10h-5z',
  restart: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4v4.2h4.2',
  expand: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  shrink: 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5',
  sliders:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  keyboard: 'M3 6.5h18v11H3zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M7.5 14h9',
  pulse: 'M3 12.5h4l2.5-7 4.5 13 2.5-6H21',
  more: 'M4 7h16M4 12h16M4 17h16',
  stop: 'M6.5 6.5h11v11h-11z',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  chevron: 'm7 10 5 5 5-5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  sound: 'M4 9.5v5h3.5L12 18.5V5.5L7.5 9.5zM15.5 9a4.3 4.3 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  soundOff: 'M4 9.5v5h3.5L12 18.5V5.5L7.5 9.5zM15.5 9.5l5 5M20.5 9.5l-5 5',
  ear: 'M7 10a5.3 5.3 0 1 1 10.6 0c0 4-4 4.2-4 7.3a3.2 3.2 0 0 1-5.9 1.7M10 10.2a2.4 2.4 0 1 1 4.2 1.5',
  stepBack: 'M7 5.5v13M18.5 5.5v13L9.5 12z',
  stepOn: 'M17 5.5v13M5.5 5.5v13l9-6.5z',
  tools: 'M4 4.5h16v10.5H4zM12 15v5M8 20h8M8 9.7l3 2 5-4',
  record: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 14.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  pencil: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13',
  back: 'M19 12H5M11 6l-6 6 6 6',
  runner:
    'M14.6 6a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8zM13 8.2 10.4 13l3.4 2.6-1.4 5.4M10.4 13 8 17H4M13 8.2 8.6 9 6.8 12M13 8.2l2.4 3.4 3.4.4',
  shoe: 'M3 17.5v-9l4 2.5 2-1 4.5 4.5 5.2 1.2A2.8 2.8 0 0 1 21 18.5H4a1 1 0 0 1-1-1zM10.5 12.2l1.6-1.4M12.7 14.3l1.5-1.4',
} as const;

export type IconName = keyof typeof STROKES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} />
    </svg>
  );
}
