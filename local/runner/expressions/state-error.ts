/** What a state can fail with: the error name that Retry and Catch match, and its cause. */
export class StateError extends Error {
  override readonly name: string;

  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** Every failure of an expression or of a value it gave carries this name, as on AWS. */
export const queryError = (cause: string) => new StateError('States.QueryEvaluationError', cause);
