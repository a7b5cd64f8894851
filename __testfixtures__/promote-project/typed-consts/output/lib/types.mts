export interface Config {
  readonly name: string;
}

/** Reads one configuration. */
export type Loader = (file: string) => Promise<Config>;

export type Transform = (text: string) => string;

export type Check<T> = (value: T) => Promise<boolean>;
