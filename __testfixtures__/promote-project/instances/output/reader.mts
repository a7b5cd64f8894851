export interface Reader {
  text(file: string): Promise<string>;
}
