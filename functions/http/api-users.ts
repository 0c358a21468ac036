import { mayManage } from '../../shared/access/accounts.ts';
import type { Actor } from '../../shared/access/policy.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Api } from './http-types.ts';

/** Accounts, each superior's own below them. */
export const userApi: Pick<Api, 'listUsers' | 'addUser' | 'resetPassword' | 'removeUser'> = {
  async listUsers({ params, by }, ports) {
    return { users: await managedBy(by, params.campaign, ports) };
  },
  async addUser({ params, body: { password, ...user }, by }, ports) {
    const { campaign } = await ports.campaigns.get(params.campaign);
    if (!mayManage(by, user, campaign)) throw new Refusal('NotAllowed');
    await ports.identity.addUser(user, password);
    return user;
  },
  async resetPassword({ params, body: { name, password }, by }, ports) {
    const user = await managed(name, by, params.campaign, ports);
    await ports.identity.setPassword(user.name, password);
  },
  async removeUser({ params, body: { name }, by }, ports) {
    const user = await managed(name, by, params.campaign, ports);
    // Whoever could remove themselves could leave a province without anybody who can let people in.
    if (user.name === by.name) throw new Refusal('NotAllowed');
    await ports.identity.removeUser(user.name);
  },
};

async function managedBy(by: Actor, campaignId: string, { campaigns, identity }: Ports): Promise<Actor[]> {
  const { campaign } = await campaigns.get(campaignId);
  return (await identity.users()).filter((user) => mayManage(by, user, campaign));
}

/** Another area's account is answered like one that does not exist. */
async function managed(name: string, by: Actor, campaignId: string, ports: Ports): Promise<Actor> {
  const found = (await managedBy(by, campaignId, ports)).find((user) => user.name === name);
  if (!found) throw new Refusal('UserNotFound');
  return found;
}
