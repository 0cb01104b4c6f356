/// HTTP for those whose user agreed to it. Front door: [dev.slipway.net.Http]. Sends only what it
/// is given, follows no redirect, never says a header's value, and waits with a limit and a cancel.
/// Knows no trade and asks nobody: consent is desk's.
@NullMarked
package dev.slipway.net;

import org.jspecify.annotations.NullMarked;
