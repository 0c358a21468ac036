import { describe, expect, test } from 'vitest';
import { contactsOf } from '../../shared/campaign.ts';
import { withContacts } from '../../shared/with-contacts.ts';
import { northWard, ownProvince, plainCampaign, southWard } from '../examples.ts';

describe('a campaign with other mail addresses of an area', () => {
  test('has each once, as first written, and keeps those of other areas', () => {
    const given = ['Mot@thu.example', 'hai@thu.example', 'mot@thu.example'];
    const changed = withContacts(plainCampaign, northWard, given);
    expect(contactsOf(changed, northWard)).toEqual(['Mot@thu.example', 'hai@thu.example']);
    expect(contactsOf(changed, southWard)).toEqual(contactsOf(plainCampaign, southWard));
  });

  test('may be the province’s', () => {
    const changed = withContacts(plainCampaign, ownProvince, ['moi@thu.example']);
    expect(changed.province.contacts).toEqual(['moi@thu.example']);
    expect(changed.areas).toEqual(plainCampaign.areas);
  });
});
