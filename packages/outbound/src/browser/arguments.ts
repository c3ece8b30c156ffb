/** Switches that would take the sandbox away or open another door. A browser that runs with one of them is not used. */
const FORBIDDEN = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'no-zygote',
  'single-process',
  'in-process-gpu',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-address',
  'allow-file-access-from-files',
  'ignore-certificate-errors',
  'no-proxy-server',
  'proxy-auto-detect',
  'proxy-pac-url',
] as const;

const OFF = [
  // An address is asked for as it was written.
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  // Talk with the maker, not with the site.
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'Translate',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  // A way round the proxy, had it been open.
  'AsyncDns',
  'DnsOverHttpsUpgrade',
] as const;

/**
 * Command line of a browser that shows strangers' pages: driven over a pipe, alone with its profile, deaf to the network
 * but for the proxy. The renderer's sandbox is on by default, and nothing here touches it.
 */
export function chromiumArguments({ profile, proxyPort }: { profile: string; proxyPort: number }): string[] {
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    // Chromium reaches loopback directly unless told otherwise.
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--disable-quic',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-client-side-phishing-detection',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-component-extensions-with-background-pages',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-gpu',
    '--disable-3d-apis',
    '--disable-print-preview',
    '--block-new-web-contents',
    '--deny-permission-prompts',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--no-pings',
    '--metrics-recording-only',
    '--mute-audio',
    '--hide-scrollbars',
    '--password-store=basic',
    '--use-mock-keychain',
    '--lang=zh-CN',
    '--window-size=1280,800',
    `--disable-features=${OFF.join(',')}`,
    '--js-flags=--max-old-space-size=512',
  ];
}

/**
 * The first switch of a running browser that may not be there, with or without a value: a wrapper script of the
 * system may have added to ours. Null when there is none.
 */
export function forbiddenSwitch(commandLine: string): string | null {
  const given = new Set(
    [...commandLine.matchAll(/(?:^|\s)["']?--?([a-z][a-z0-9-]*)/g)].map(([, name]) => name),
  );
  return FORBIDDEN.find((name) => given.has(name)) ?? null;
}
