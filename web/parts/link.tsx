import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Link as RouterLink } from 'wouter';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to another page of this app. */
export const Link = ({ href, children, ...rest }: Props): ReactNode => (
  <RouterLink href={href} {...rest}>
    {children}
  </RouterLink>
);
