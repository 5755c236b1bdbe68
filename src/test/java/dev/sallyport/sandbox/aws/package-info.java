@NullMarked
package dev.sallyport.sandbox.aws;

import org.jspecify.annotations.NullMarked;
