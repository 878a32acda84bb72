import { Module } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { Pictures } from './pictures.js';

/** What people send in besides words. */
@Module({
  controllers: [FilesController],
  providers: [FileStore, Pictures],
  exports: [FileStore, Pictures],
})
export class FilesModule {}
