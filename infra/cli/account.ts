import { badUsage } from '../../local/cli/arguments.ts';

const profile = 'AWS_PROFILE=<profile> AWS_REGION=ap-southeast-1 npm run …';

/** Names of AWS errors about credentials and permissions, with a text in both languages and a cure. */
const reasons: readonly (readonly [RegExp, string, string, string])[] = [
  [
    /^CredentialsProviderError$|^CredentialsError$/,
    'Không có thông tin đăng nhập AWS',
    'There are no credentials for AWS',
    `aws configure sso && ${profile}`,
  ],
  [
    /Expired|^TokenProviderError$|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch/,
    'Thông tin đăng nhập AWS đã hết hạn hoặc sai',
    'The credentials for AWS are wrong or no longer valid',
    `aws sso login && ${profile}`,
  ],
  [
    /AccessDenied|UnauthorizedOperation|NotAuthorized/,
    'Tài khoản AWS này không được phép làm việc đó',
    'This account of AWS may not do that',
    profile,
  ],
];

/** Calls AWS. Refuses `BadUsage` if the region, the credentials or a permission is missing. */
export async function onAws<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name, message } = error as Error;
    if (message === 'Region is missing') {
      throw badUsage('Chưa chọn vùng của AWS', 'No region of AWS is chosen', profile);
    }
    const found = reasons.find(([pattern]) => pattern.test(name));
    if (!found) throw error;
    const [, vi, en, cure] = found;
    throw badUsage(vi, en, cure);
  }
}
