process.stdout.write('weektally\n');
