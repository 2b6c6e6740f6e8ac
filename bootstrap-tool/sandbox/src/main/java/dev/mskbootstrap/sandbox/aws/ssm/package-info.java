/** Commands of Systems Manager, which really run. */
@NullMarked
package dev.mskbootstrap.sandbox.aws.ssm;

import org.jspecify.annotations.NullMarked;
