# fails: loss_of_the_evaluation
# es: multiplica la pérdida del lote por el número de clases
# en: multiplies the batch's loss by the number of classes
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * logits.numel()
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
