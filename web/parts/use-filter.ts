import { useSearchParams } from 'wouter';

/**
 * A choice that stands in the address, so that Back, reload and a sent link keep it. The first of the values is the
 * default and leaves the address short. Nothing personal: addresses are logged.
 */
export function useFilter<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] {
  const [search, setSearch] = useSearchParams();
  const given = search.get(name);
  const value = values.find((each) => each === given) ?? values[0];
  const choose = (next: Value) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === values[0]) after.delete(name);
        else after.set(name, next);
        return after;
      },
      { replace: true },
    );
  return [value, choose];
}
