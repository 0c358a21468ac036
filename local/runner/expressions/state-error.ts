/** The failure of a state: `name` is the error that Retry and Catch match, `message` the cause. */
export class StateError extends Error {
  override readonly name: string;

  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** The failure of an expression, or of a value that it gave: AWS has one name for all of them. */
export const queryError = (cause: string) => new StateError('States.QueryEvaluationError', cause);
