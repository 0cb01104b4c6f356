@NullMarked
package dev.slipway.goldenpath.cookiecutter;

import org.jspecify.annotations.NullMarked;
