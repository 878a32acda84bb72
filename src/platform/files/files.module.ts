import { Module } from '@nestjs/common';
import { FileStore, PrivateFileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { Papers } from './papers.js';
import { Pictures } from './pictures.js';

/** What people send in besides words. */
@Module({
  controllers: [FilesController],
  providers: [FileStore, PrivateFileStore, Pictures, Papers],
  exports: [FileStore, PrivateFileStore, Pictures, Papers],
})
export class FilesModule {}
