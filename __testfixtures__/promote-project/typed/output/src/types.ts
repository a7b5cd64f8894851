export interface Plugin {
  load(file: string): Promise<string>;
}

export type Reader = (file: string) => string;
