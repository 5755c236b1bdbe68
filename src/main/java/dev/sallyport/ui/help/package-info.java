/// The guide inside the program: its pages, the search over them, and how a page becomes nodes. It sees words, actions by their
/// ids and nothing of any station. `boot` tells it what keys an action has and where a link of a page leads.
@NullMarked
package dev.sallyport.ui.help;

import org.jspecify.annotations.NullMarked;
