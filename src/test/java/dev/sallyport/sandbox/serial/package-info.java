@NullMarked
package dev.sallyport.sandbox.serial;

import org.jspecify.annotations.NullMarked;
