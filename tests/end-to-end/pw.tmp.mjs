import config from "./playwright.config.mjs";
export default { ...config, outputDir: "/tmp/list-pw", webServer: undefined, workers: 2, use: { ...config.use, trace: "off", baseURL: "http://127.0.0.1:8151" } };
