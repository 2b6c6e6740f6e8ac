/** What the tool asks of AWS; alone in importing its SDK. */
@NullMarked
package dev.mskbootstrap.tool.aws;

import org.jspecify.annotations.NullMarked;
