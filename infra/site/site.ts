import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { publicPath } from '../../shared/contract/endpoint.ts';
import type { Deployment } from '../deployment.ts';
import { acknowledgeRule } from '../permission.ts';
import { bucketDefaults } from '../storage/buckets.ts';
import { forwardHeaders, rewritePageUrl, uncachedErrors } from './edge.ts';

export interface SiteProps {
  readonly deployment: Deployment;
  /** The host that answers `/api/*` and makes the public's pages. */
  readonly apiDomain: string;
  /** What the distribution adds to each request to it. */
  readonly apiHeaders: Readonly<Record<string, string>>;
  /** The origin to which browsers upload. */
  readonly inboxOrigin: string;
}

/** The page runs only our own scripts, uploads to the inbox, and may not be framed. */
export const contentSecurityPolicy = (inboxOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${inboxOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The page and the API under one domain, so that a browser needs no other. */
export class Site extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  readonly address: string;

  constructor(scope: Construct, id: string, { deployment, apiDomain, apiHeaders, inboxOrigin }: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Page', {
      ...bucketDefaults(deployment),
      encryption: BucketEncryption.S3_MANAGED,
    });
    const common = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.headers(inboxOrigin),
    } satisfies Partial<BehaviorOptions>;
    const api = {
      ...common,
      origin: new HttpOrigin(apiDomain, { customHeaders: { ...apiHeaders } }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [this.edge('ApiHost', forwardHeaders)],
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `rasoat ${deployment.name}`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        ...common,
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket),
        // The page says `no-cache`, so CloudFront caches it for only a second and a new version is visible at once.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [this.edge('PageAddress', rewritePageUrl)],
      },
      additionalBehaviors: { '/api/*': api, [`${publicPath}/*`]: api },
      errorResponses: uncachedErrors,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The cheapest class with locations in Asia.
      priceClass: PriceClass.PRICE_CLASS_200,
      ...this.domain(deployment),
    });
    this.address = `https://${deployment.domain?.name ?? this.distribution.distributionDomainName}`;
    this.acknowledgeRules();
  }

  private domain({ domain }: Deployment) {
    if (!domain) return {};
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn);
    const minimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021;
    return { domainNames: [domain.name], certificate, minimumProtocolVersion };
  }

  private edge(id: string, code: string) {
    const edgeFunction = new EdgeFunction(this, id, {
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
    });
    return { function: edgeFunction, eventType: FunctionEventType.VIEWER_REQUEST };
  }

  private headers(inboxOrigin: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(inboxOrigin), override: false },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        // A public page's form has to say that it comes from here: the API sets that itself.
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: 'x-robots-tag', value: 'noindex, nofollow', override: true }],
      },
    });
  }

  private acknowledgeRules(): void {
    const { bucket, distribution } = this;
    acknowledgeRule(bucket, 'AwsSolutions-S1', 'It holds the page, which is the same for everyone.');
    acknowledgeRule(
      distribution,
      'AwsSolutions-CFR1',
      'People ask from where they are; a province may close it.',
    );
    acknowledgeRule(
      distribution,
      'AwsSolutions-CFR2',
      'The API throttles and counts guesses; docs/deploy.md says how to add a firewall.',
    );
    acknowledgeRule(
      distribution,
      'AwsSolutions-CFR3',
      'It would keep the addresses of people; the API keeps its own log without them.',
    );
    acknowledgeRule(
      distribution,
      'AwsSolutions-CFR4',
      "CloudFront's own address allows no choice; one's own domain gets TLS 1.2.",
    );
  }
}
