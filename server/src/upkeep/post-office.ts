import { contactsOf } from '../identity/index.ts';
import type { MailServer, PostOffice } from '../platform/notify/index.ts';
import { SecretLost } from '../platform/secrets/index.ts';
import { cityCalendar } from '../rectification/index.ts';
import { type ChannelSettings, outboundOn } from './channel-settings.ts';
import { loadServer, MAIL_PASSWORD } from './mail-server.ts';

/** The sending of mails with the settings of the city and the addresses of its people. */
export function postOffice(settings: ChannelSettings): PostOffice {
  return {
    contactsOf,
    workdays: (tx) => cityCalendar({ tx }),
    outbound: (port) => outboundOn(port, settings),
    consoleOrigin: settings.consoleOrigin,
    ...(settings.mailRoots ? { roots: settings.mailRoots } : {}),
    async server(env) {
      const { host, port, sender_address: address, ...set } = await env.db.read((tx) => loadServer({ tx }));
      if (host === null || port === null || address === null) return null;
      const password = await passwordOf(set.password_sealed, settings);
      if (password === 'lost') return { enabled: set.enabled, server: 'secret-lost' };
      const credentials =
        set.username === null || password === null ? null : { user: set.username, password };
      const sender = { name: set.sender_name, address };
      const server: MailServer = { host, port, security: set.security, credentials, sender };
      return { enabled: set.enabled, server };
    },
  };
}

async function passwordOf(sealed: Buffer | null, { box }: ChannelSettings): Promise<string | null | 'lost'> {
  if (sealed === null) return null;
  try {
    return await box.open(MAIL_PASSWORD, sealed);
  } catch (error) {
    if (error instanceof SecretLost) return 'lost';
    throw error;
  }
}
