// Everything that the browser keeps of this site.
export async function kept(page) {
  const stores = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const folder = await navigator.storage.getDirectory();
    const files = [];
    for await (const name of folder.keys()) files.push(name);
    const estimate = await navigator.storage.estimate();
    return {
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      caches: await caches.keys(),
      databases,
      files,
      usage: Object.keys(estimate.usageDetails ?? {}),
      name: window.name,
    };
  });
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send("Page.getNavigationHistory");
  await devtools.detach();
  return { ...stores, history: entries.map(({ url, title }) => `${url} ${title}`), jar: await page.context().cookies() };
}
