//! Opening a page of the platform in a browser, where there is one.

use super::super::context::Context;
use super::super::text;

/// Opens a page of the platform's web side and prints its address, for wherever there is no browser.
pub fn open(cx: &Context, page: &str) -> anyhow::Result<()> {
    let settings = cx.settings()?;
    let base = crate::client::transport::parse_url(&settings.url.value)?;
    let url = format!("{}/{page}", base.as_str().trim_end_matches('/'));
    show(cx, &url);
    cx.out.say(&text::cyan(text::line(&url)))
}

/// Opens an address in a browser when a person sits in front of one. Only web addresses: what a server names could be
/// anything.
pub fn show(cx: &Context, url: &str) -> bool {
    let web = url.starts_with("https://") || url.starts_with("http://");
    web && cx.out.stderr_tty && cx.env.browser && !cx.env.remote && !cx.global.no_input && webbrowser::open(url).is_ok()
}
