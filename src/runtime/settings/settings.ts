import * as v from 'valibot';
import { EXERCISES, type Exercise } from '../../core/coach/programme.ts';
import { CSV_CONVENTIONS, type CsvConvention } from '../../core/session/csv-line.ts';
import type { StorageFailure } from '../browser/local-store.ts';
import {
  BACKENDS,
  DEFAULT_MODEL,
  ENGINE_KINDS,
  SINGLE_MODELS,
  type Backend,
  type EngineKind,
  type SingleModel,
} from '../../pose/engine.ts';
import { csvConventionOf } from './csv-convention-of.ts';

/**
 * The languages of the screens. Each has its words in ui/words, and the compiler asks for the file of a new one. `x-sie` is German
 * with the polite address, as a private tag of BCP 47.
 */
export const LANGUAGE_CODES = ['en', 'de', 'de-x-sie', 'de-CH', 'de-CH-x-sie', 'fr', 'it'] as const;

export interface Settings {
  readonly engine: EngineKind;
  readonly model: SingleModel;
  /** Films are measured by two models, in about twice the time, or by the model of the camera. */
  readonly films: 'precise' | 'fast';
  readonly backend: Backend | 'auto';
  readonly mirrored: boolean;
  readonly language: (typeof LANGUAGE_CODES)[number];
  readonly theme: 'system' | 'light' | 'dark';
  readonly cameraId: string | null;
  /** The name of that camera, because browsers may give it another id when it is plugged in elsewhere. */
  readonly cameraLabel: string | null;
  /** The side of a phone whose camera is used while no camera was picked by name. */
  readonly facing: 'user' | 'environment';
  readonly resolution: '640x480' | '1280x720';
  /** The camera's lens in the person's own word, because no browser tells it. */
  readonly lens: 'usual' | 'wide';
  /**
   * Spoken cues; tones, together with speech or instead of it; and one switch that silences both without forgetting
   * them.
   */
  readonly voice: boolean;
  readonly tones: boolean;
  readonly muted: boolean;
  /** The picture is dark, for training by ear. */
  readonly earsOnly: boolean;
  /**
   * Whether letters, digits and signs command the live screen. People who dictate, or type with a stick, may not want
   * this.
   */
  readonly letterKeys: boolean;
  /** Whether a raised hand commands the coach: a person who holds on to a wall may not want that. */
  readonly raisedHand: boolean;
  readonly exercise: Exercise;
  /** Sets. In an exercise on one leg: sets of each leg. */
  readonly sets: number;
  /** `null`: the set goes on until stopped. */
  readonly repsPerSet: number | null;
  readonly restS: number;
  /** The share of reps for which the mirror is covered, in percent. `auto`: as far as earlier sessions suggest. */
  readonly fading: 'off' | 'auto' | '25' | '50' | '75' | '100';
  /** Whether the mirror fades from run to run. */
  readonly runFading: boolean;
  /** The signs of tables that are saved, as the person's spreadsheet reads them. */
  readonly csvConvention: CsvConvention;
  /** The names of the clinic, and of the person who signs, on a report; empty for none. */
  readonly clinic: string;
  readonly signer: string;
  /** Whether the look in the mirror was seen. */
  readonly mirrorLookSeen: boolean;
}

/** Whether a second model can see films beside this one: who chose another model, or the reference engine, gets that alone. */
export function isPairedModel({ engine, model }: Pick<Settings, 'engine' | 'model'>): boolean {
  return model === DEFAULT_MODEL && engine === 'own';
}

/** The part of the page's state that belongs to the settings. */
export interface SettingsSlice {
  readonly settings: Settings;
  /** Something small could not be kept (private mode, full disk): the screen says so once, and nothing else is lost. */
  readonly storageFailure: StorageFailure | null;
}

/** A person's training: the exercise, how often, with what rest, and how much of it without the mirror. */
export type OwnProgramme = Pick<Settings, 'exercise' | 'sets' | 'repsPerSet' | 'restS' | 'fading'>;

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Checks the part of the settings that is a person's own (`OwnProgramme`), wherever it is kept. */
export const PROGRAMME_SETTINGS = {
  exercise: v.picklist(EXERCISES),
  sets: whole(1, 10),
  repsPerSet: v.nullable(whole(1, 50)),
  restS: whole(0, 600),
  fading: v.picklist(['off', 'auto', '25', '50', '75', '100']),
} as const;

/** @param languages the person's own languages, best first (`navigator.languages`). */
export function defaultSettings(languages: readonly string[]): Settings {
  return {
    engine: 'own',
    model: DEFAULT_MODEL,
    films: 'precise',
    backend: 'auto',
    mirrored: true,
    language: languages.map(spokenLanguage).find((code) => code !== null) ?? 'en',
    theme: 'system',
    cameraId: null,
    cameraLabel: null,
    facing: 'user',
    resolution: '640x480',
    lens: 'usual',
    voice: true,
    tones: false,
    muted: false,
    earsOnly: false,
    letterKeys: true,
    raisedHand: true,
    exercise: 'two-leg-squat',
    sets: 1,
    repsPerSet: 8,
    restS: 45,
    fading: 'off',
    runFading: true,
    csvConvention: csvConventionOf(languages[0] ?? 'en'),
    clinic: '',
    signer: '',
    mirrorLookSeen: false,
  };
}

/**
 * Reads settings that come from outside (storage, the address). Each value that is missing or not understood is taken
 * from `defaults` by itself, so that one odd value never costs a person the others.
 */
export function parseSettings(stored: unknown, defaults: Settings): Settings {
  const schema = v.fallback(
    v.object({
      engine: v.fallback(v.picklist(ENGINE_KINDS), defaults.engine),
      model: v.fallback(v.picklist(SINGLE_MODELS), defaults.model),
      films: v.fallback(v.picklist(['precise', 'fast']), defaults.films),
      backend: v.fallback(v.picklist([...BACKENDS, 'auto']), defaults.backend),
      mirrored: v.fallback(v.boolean(), defaults.mirrored),
      language: v.fallback(v.picklist(LANGUAGE_CODES), defaults.language),
      theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaults.theme),
      cameraId: v.fallback(v.nullable(v.string()), defaults.cameraId),
      cameraLabel: v.fallback(v.nullable(v.string()), defaults.cameraLabel),
      facing: v.fallback(v.picklist(['user', 'environment']), defaults.facing),
      resolution: v.fallback(v.picklist(['640x480', '1280x720']), defaults.resolution),
      lens: v.fallback(v.picklist(['usual', 'wide']), defaults.lens),
      voice: v.fallback(v.boolean(), defaults.voice),
      tones: v.fallback(v.boolean(), defaults.tones),
      muted: v.fallback(v.boolean(), defaults.muted),
      earsOnly: v.fallback(v.boolean(), defaults.earsOnly),
      letterKeys: v.fallback(v.boolean(), defaults.letterKeys),
      raisedHand: v.fallback(v.boolean(), defaults.raisedHand),
      exercise: v.fallback(PROGRAMME_SETTINGS.exercise, defaults.exercise),
      sets: v.fallback(PROGRAMME_SETTINGS.sets, defaults.sets),
      repsPerSet: v.fallback(PROGRAMME_SETTINGS.repsPerSet, defaults.repsPerSet),
      restS: v.fallback(PROGRAMME_SETTINGS.restS, defaults.restS),
      fading: v.fallback(PROGRAMME_SETTINGS.fading, defaults.fading),
      runFading: v.fallback(v.boolean(), defaults.runFading),
      csvConvention: v.fallback(v.picklist(CSV_CONVENTIONS), defaults.csvConvention),
      clinic: v.fallback(v.string(), defaults.clinic),
      signer: v.fallback(v.string(), defaults.signer),
      mirrorLookSeen: v.fallback(v.boolean(), defaults.mirrorLookSeen),
    }),
    defaults,
  );
  return v.parse(schema, stored);
}

/**
 * Lets `?engine=…&model=…&films=…&backend=…` take precedence over stored settings for this visit. Values that are not understood are
 * ignored.
 */
export function settingsFromAddress(address: URLSearchParams, stored: Settings): Settings {
  return parseSettings(
    {
      ...stored,
      engine: address.get('engine'),
      model: address.get('model'),
      films: address.get('films'),
      backend: address.get('backend'),
    },
    stored,
  );
}

/** Gives the language of the screens for one of the person's own. Liechtenstein writes German as Switzerland does. */
function spokenLanguage(language: string): Settings['language'] | null {
  const [primary, ...rest] = language.toLowerCase().split('-');
  if (primary === 'de' && rest.some((part) => part === 'ch' || part === 'li')) return 'de-CH';
  return LANGUAGE_CODES.find((code) => code === primary) ?? null;
}
