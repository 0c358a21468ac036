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
import { acknowledgeRule } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';
import { closed } from '../storage/buckets.ts';
import { apiHost, neverKept, pageAddress } from './site-edge.ts';

export interface SiteProps {
  readonly stage: Stage;
  /** Where `/api/*` is answered. */
  readonly apiDomain: string;
  /** Where browsers send files. */
  readonly inboxOrigin: string;
}

/** A page runs our own script alone, sends files to the inbox, and no other site may frame it. */
export const contentPolicy = (inboxOrigin: string): string =>
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

/** The page and the API under one address, so that a browser asks nobody else. */
export class Site extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  readonly address: string;

  constructor(scope: Construct, id: string, { stage, apiDomain, inboxOrigin }: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Page', { ...closed(stage), encryption: BucketEncryption.S3_MANAGED });
    const common = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.headers(inboxOrigin),
    } satisfies Partial<BehaviorOptions>;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `rasoat ${stage.name}`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        ...common,
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket),
        // Files say `no-cache`, so that a new version is there at once; CloudFront keeps them for a second.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [this.edge('PageAddress', pageAddress)],
      },
      additionalBehaviors: {
        '/api/*': {
          ...common,
          origin: new HttpOrigin(apiDomain),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          functionAssociations: [this.edge('ApiHost', apiHost)],
        },
      },
      errorResponses: neverKept,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The cheapest class with places in Asia.
      priceClass: PriceClass.PRICE_CLASS_200,
      ...this.domain(stage),
    });
    this.address = `https://${stage.domain?.name ?? this.distribution.distributionDomainName}`;
    this.say();
  }

  private domain({ domain }: Stage) {
    if (!domain) return {};
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn);
    const minimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021;
    return { domainNames: [domain.name], certificate, minimumProtocolVersion };
  }

  private edge(id: string, code: string) {
    const made = new EdgeFunction(this, id, {
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
    });
    return { function: made, eventType: FunctionEventType.VIEWER_REQUEST };
  }

  private headers(inboxOrigin: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentPolicy(inboxOrigin), override: false },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: 'x-robots-tag', value: 'noindex, nofollow', override: true }],
      },
    });
  }

  private say(): void {
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
