# fails: nothing
# es: suma el logaritmo de la softmax a mano, imagen a imagen
# en: adds up the log of the softmax by hand, image by image
def generalization_gap(model, train_x, train_y, val_x, val_y):
    mode = model.training
    model.eval()
    losses = []
    with torch.inference_mode():
        for x, y in ((train_x, train_y), (val_x, val_y)):
            logits = model(x)
            shifted = logits - logits.max(dim=1, keepdim=True).values
            total = 0.0
            for row, label in zip(shifted, y):
                total += (row.exp().sum().log() - row[label]).item()
            losses.append(total / len(y))
    if mode:
        model.train()
    train_loss, val_loss = losses
    return val_loss - train_loss, train_loss, val_loss
