/** Thrown while a command is carried out: nothing of it is kept. `message` is for the user. */
export class Rejected extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
