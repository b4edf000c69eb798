// The built site on a free port, with whatever a hall's network does to it: nothing arrives, a login page answers for
// everything, files end in the middle, the feed is exchanged for another one and back.
import { createServer } from "node:http";
import { site } from "../../.ci/site.mjs";

const LOGIN = "<!DOCTYPE html><title>Free Wi-Fi</title><h1>Log in to go on</h1><form><input name=phone></form>";
const FAULTS = {
  cut: (request) => request.socket.destroy(),
  login: (request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
    response.end(LOGIN);
  },
  short: (request, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
    response.end('{"version":"cut in the mid');
  },
};

// Takes the folder of a site and one that has another `feed/`. Gives the address, and what may be done to it.
export async function serve(folder, other) {
  const answers = [site(folder), site(other)];
  let fault = null;
  let feed = 0;
  const server = createServer((request, response) => {
    const isFeed = request.url.startsWith("/feed/");
    // Half a file of the app is no file: the browser itself refuses it, as it does where nothing arrives.
    if (fault && (fault !== "short" || isFeed)) return FAULTS[fault](request, response);
    answers[isFeed ? feed : 0](request, response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    faults: Object.keys(FAULTS),
    // One of `faults`, or nothing.
    spoil: (kind = null) => {
      fault = kind;
    },
    swap: () => {
      feed = 1 - feed;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
