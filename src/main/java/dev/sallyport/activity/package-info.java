/// What is kept of each connection: when, whereto, with which key and AWS request, and how it ended.
///
/// Pure values over `model`: events, and the connections that they make up. `connect` tells them to the [Journal], `store`
/// keeps them on disk, `ui.activity` shows them.
@NullMarked
package dev.sallyport.activity;

import org.jspecify.annotations.NullMarked;
